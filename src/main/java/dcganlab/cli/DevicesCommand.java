package dcganlab.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import dcganlab.nn.Torch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.concurrent.Callable;

/// Lists what the lab can compute on, and tries each.
@Command(name = "devices", sortOptions = false, sortSynopsis = false)
final class DevicesCommand implements Callable<Integer> {
    private static final String ENGINE = "PyTorch";

    private final Terminal terminal;

    @Option(names = "--json")
    private boolean json;

    DevicesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        List<SelfCheck> checks =
                Torch.devices().stream()
                        .map(device -> SelfCheck.of(device, terminal.texts()))
                        .toList();
        if (json) {
            terminal.result(json(checks).toString());
        } else {
            print(checks);
        }
        return checks.stream().allMatch(SelfCheck::passed) ? 0 : 1;
    }

    private void print(List<SelfCheck> checks) {
        terminal.result(
                terminal.texts()
                        .of(
                                "cli.engine",
                                ENGINE,
                                Torch.version(),
                                Runtime.version().toString(),
                                Runtime.getRuntime().availableProcessors()));
        for (SelfCheck check : checks) {
            terminal.result(
                    check.passed()
                            ? terminal.texts()
                                    .of(
                                            "cli.devicePassed",
                                            check.device(),
                                            SelfCheck.STEPS,
                                            check.seconds())
                            : terminal.texts()
                                    .of("cli.deviceFailed", check.device(), check.trouble()));
        }
    }

    private static JsonObject json(List<SelfCheck> checks) {
        JsonObject result = new JsonObject();
        result.addProperty("engine", ENGINE);
        result.addProperty("version", Torch.version());
        result.addProperty("java", Runtime.version().toString());
        result.addProperty("threads", Runtime.getRuntime().availableProcessors());
        JsonArray devices = new JsonArray();
        for (SelfCheck check : checks) {
            JsonObject device = new JsonObject();
            device.addProperty("name", check.device());
            device.addProperty("passed", check.passed());
            device.addProperty("seconds", Figures.rounded(check.seconds()));
            if (!check.passed()) {
                device.addProperty("trouble", check.trouble());
            }
            devices.add(device);
        }
        result.add("devices", devices);
        return result;
    }
}
