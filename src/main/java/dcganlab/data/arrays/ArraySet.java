package dcganlab.data.arrays;

import dcganlab.data.FoundSet;
import dcganlab.data.ImageSet;
import dcganlab.data.ImageStack;
import dcganlab.data.Load;
import dcganlab.data.Preparation;
import dcganlab.data.ReadFailure;
import dcganlab.data.Skipped;
import dcganlab.data.StackLoader;
import dcganlab.data.tree.DataFile;
import dcganlab.model.LabException;
import dcganlab.model.Message;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Images of one shape in one array or several.
///
/// @param parts the arrays, read one after another
/// @param names of the classes
/// @param part what its name says that it is meant for
/// @param aside what is in the same files and is no part of it
/// @param skipped what should be in it and cannot be read
record ArraySet(
        String name,
        List<LabelledArray> parts,
        ClassNames names,
        ArrayName.Part part,
        List<String> aside,
        List<Skipped> skipped)
        implements FoundSet {
    ArraySet {
        parts = List.copyOf(parts);
        aside = List.copyOf(aside);
        skipped = List.copyOf(skipped);
    }

    @Override
    public boolean forTesting() {
        return part == ArrayName.Part.TESTING;
    }

    @Override
    public boolean forTraining() {
        return part == ArrayName.Part.TRAINING;
    }

    @Override
    public boolean canBeSampled() {
        return true;
    }

    @Override
    public Message kind() {
        LabelledArray first = parts.getFirst();
        ArrayLayout layout = first.layout();
        List<String> sides = new ArrayList<>();
        sides.add(Long.toString(count()));
        sides.add(Integer.toString(layout.height()));
        sides.add(Integer.toString(layout.width()));
        if (layout.channels() > 1) {
            sides.add(Integer.toString(layout.channels()));
        }
        return Message.of(
                "data.kindArray",
                first.images().format(),
                first.images().typeName(),
                String.join(", ", sides));
    }

    @Override
    public List<DataFile> files() {
        Set<DataFile> files = new LinkedHashSet<>();
        parts.forEach(part -> files.add(part.images().file()));
        parts.forEach(part -> part.labels().ifPresent(labels -> files.add(labels.file())));
        files.addAll(names.files());
        return List.copyOf(files);
    }

    private long count() {
        return parts.stream().mapToLong(part -> part.layout().count()).sum();
    }

    @Override
    public ImageSet load(Preparation preparation, Load load) throws LabException {
        NumberType type = type();
        load.require(count(), preparation);
        List<Skipped> allSkipped = new ArrayList<>(skipped);
        List<int[]> labels = new ArrayList<>();
        for (LabelledArray part : parts) {
            labels.add(part.readLabels(load, allSkipped));
        }
        List<String> classes = ArrayClasses.of(labels, names, parts.getFirst().houseNumbers());
        NumberRange range = new NumberRange();
        List<ImageStack> stacks = new ArrayList<>();
        DataFile now = parts.getFirst().images().file();
        try {
            for (LabelledArray part : parts) {
                now = part.images().file();
                ArrayLayout layout = part.layout();
                range.add(part.images(), type, (long) layout.count() * layout.length(), load);
            }
            ArrayScale scale = ArrayScale.of(range, type, now);
            for (int i = 0; i < parts.size(); i++) {
                now = parts.get(i).images().file();
                stacks.add(parts.get(i).stack(type, scale, labels.get(i), load));
            }
            return StackLoader.load(name, stacks, classes, allSkipped, preparation, load)
                    .remarking(remarks(scale.remarks(range, type)));
        } catch (IOException e) {
            throw ReadFailure.of(now, e);
        }
    }

    private NumberType type() throws LabException {
        NamedArray first = parts.getFirst().images();
        Optional<NumberType> type = first.type();
        return type.orElseThrow(() ->
                ReadFailure.because(
                        first.file(), Message.of("data.strangeType", first.typeName())));
    }

    private List<Message> remarks(List<Message> ofScale) {
        List<Message> remarks = new ArrayList<>();
        NamedArray first = parts.getFirst().images();
        Message ofLayout = parts.getFirst().layout().remark();
        if (ofLayout != null) {
            remarks.add(ofLayout);
        }
        if (first.columnsFirst()) {
            remarks.add(Message.of("data.columnsFirst"));
        }
        remarks.addAll(ofScale);
        if (!aside.isEmpty()) {
            remarks.add(Message.of("data.arraysAside", String.join(", ", aside)));
        }
        return remarks;
    }
}
