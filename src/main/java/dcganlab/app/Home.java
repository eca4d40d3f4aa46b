package dcganlab.app;

import java.nio.file.Path;

/// The folder of all that the lab keeps for its user: runs, which images were chosen last, and what
/// was found out about the machine.
final class Home {
    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty("user.home"), ".dcgan-lab");
    }
}
