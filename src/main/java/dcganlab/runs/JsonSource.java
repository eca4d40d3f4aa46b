package dcganlab.runs;

import dcganlab.model.LabException;
import dcganlab.model.Message;
import dcganlab.model.Source;

/// The value of one field of a JSON object.
record JsonSource(JsonFields fields, String name) implements Source<LabException> {
    @Override
    public double number() throws LabException {
        return fields.number(name);
    }

    @Override
    public int whole() throws LabException {
        return fields.whole(name);
    }

    @Override
    public long wholeLong() throws LabException {
        return fields.wholeLong(name);
    }

    @Override
    public boolean flag() throws LabException {
        return fields.flag(name);
    }

    @Override
    public String text() throws LabException {
        return fields.text(name);
    }

    @Override
    public LabException wrong(Message must) {
        return fields.wrong("runs.fieldMust", name, must);
    }
}
