package dcganlab.state;

import dcganlab.model.Architecture;
import dcganlab.model.Field;
import dcganlab.model.NetworkSpec;
import dcganlab.model.Part;
import dcganlab.model.Stage;
import dcganlab.state.InsideState.Chosen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a pixel of a map depends on in all stages before it, and what depends on it in those after
/// it, within its own network.
///
/// @param pixel the one that was pointed at
/// @param places an area for each stage of the network, and for its input, which is stage -1
public record PixelFields(Pixel pixel, Map<Chosen, Area> places) {
    /// A pixel of the maps of a stage; of its input if the stage is -1.
    public record Pixel(Chosen place, int x, int y) {}

    /// Columns and rows.
    public record Area(Field columns, Field rows) {}

    public PixelFields {
        places = Map.copyOf(places);
    }

    static PixelFields of(NetworkSpec spec, Pixel pixel) {
        Part part = pixel.place().part();
        Architecture network = part.layers(spec);
        List<Stage> stages = network.stages();
        int at = pixel.place().stage();
        int layer = at < 0 ? -1 : stages.get(at).last();
        Field column = Field.of(pixel.x());
        Field row = Field.of(pixel.y());
        Map<Chosen, Area> places = new LinkedHashMap<>();
        places.put(pixel.place(), new Area(column, row));
        if (at >= 0) {
            List<Field> columns = column.behind(network, layer);
            List<Field> rows = row.behind(network, layer);
            for (int i = -1; i < at; i++) {
                int input = stages.get(i + 1).first(); // What this stage puts out goes in there.
                places.put(new Chosen(part, i), new Area(columns.get(input), rows.get(input)));
            }
        }
        List<Field> columns = column.ahead(network, layer);
        List<Field> rows = row.ahead(network, layer);
        for (int i = at + 1; i < stages.size(); i++) {
            int output = stages.get(i).last() - layer - 1;
            places.put(new Chosen(part, i), new Area(columns.get(output), rows.get(output)));
        }
        return new PixelFields(pixel, places);
    }
}
