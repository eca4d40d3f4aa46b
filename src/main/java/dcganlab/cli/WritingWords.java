package dcganlab.cli;

import dcganlab.model.Kept;
import dcganlab.model.Message;
import dcganlab.runs.RunJournal;

/// Says when the disk is full and when it is not any more.
record WritingWords(Terminal terminal) implements RunJournal.Observer {
    @Override
    public void cannotWrite(Message reason) {
        terminal.say("cli.cannotSave", reason);
    }

    @Override
    public void writesAgain() {
        terminal.say("cli.savesAgain");
    }

    @Override
    public void noticed(Message message) {
        terminal.say(message);
    }

    @Override
    public void kept(Kept kept) {}
}
