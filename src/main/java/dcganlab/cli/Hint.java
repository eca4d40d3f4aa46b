package dcganlab.cli;

import dcganlab.model.Message;

/// The option that does in a terminal what a message says should be done.
final class Hint {
    private Hint() {}

    /// A message, and behind it the option, if there is one.
    static Message after(Message message) {
        return switch (message.key()) {
            case "data.severalSets", "data.noSuchPart" ->
                    message.and(Message.of("cli.hintPart", message.arguments().get(2)));
            case "data.sheet" -> message.and(Message.of("cli.hintTile", tile(message)));
            case "training.imagesGone" ->
                    message.and(Message.of("cli.hintLocation", message.arguments().get(1)));
            default -> message;
        };
    }

    /// As in a plan and in `--tile`, without separators of thousands.
    private static String tile(Message sheet) {
        return sheet.arguments().get(1).toString();
    }
}
