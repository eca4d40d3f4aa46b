package com.sun.glass.ui.unseen;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;

/**
 * JavaFX's headless platform (`-Dglass.platform=Unseen`) without its screen: windows are laid out
 * and drawn as ever, but a drawn frame is not copied to where nobody sees it. JavaFX 26 copies each
 * of its pixels by itself, which took a third of the tests' time. JavaFX finds the class by its
 * name and its package.
 */
public final class UnseenPlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
        return new HeadlessApplication() {
            @Override
            public View createView() {
                return new HeadlessView() {
                    @Override
                    protected void _uploadPixels(long view, Pixels frame) {
                        // Nobody sees it: what tests look at are snapshots.
                    }
                };
            }
        };
    }
}
