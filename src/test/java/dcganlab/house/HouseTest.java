package dcganlab.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import dcganlab.nn.GeneratorCopy;
import dcganlab.nn.NetworksCopy;
import dcganlab.nn.NetworksView;

import javafx.application.Platform;
import javafx.scene.control.Tooltip;

/** Which room of the house may use which. */
@AnalyzeClasses(packages = "dcganlab", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static final String DJL = "ai.djl..";
    private static final String FX = "javafx..";

    @ArchTest
    static final ArchRule noCycles = slices().matching("dcganlab.(*)..").should().beFreeOfCycles();

    @ArchTest static final ArchRule model = room("model");

    @ArchTest static final ArchRule files = room("files", "model");

    @ArchTest static final ArchRule doctor = room("doctor", "model");

    @ArchTest static final ArchRule data = room("data", "model", "files");

    @ArchTest static final ArchRule nn = room("nn", "model");

    @ArchTest static final ArchRule training = room("training", "model", "data", "nn", "runs");

    @ArchTest static final ArchRule latent = room("latent", "model", "nn");

    @ArchTest static final ArchRule inside = room("inside", "model", "nn");

    @ArchTest static final ArchRule runs = room("runs", "model", "files");

    @ArchTest static final ArchRule lesson = room("lesson", "model");

    @ArchTest static final ArchRule exchange = room("exchange", "model", "nn", "runs");

    @ArchTest
    static final ArchRule state =
            room(
                    "state",
                    "model",
                    "doctor",
                    "data",
                    "nn",
                    "training",
                    "latent",
                    "inside",
                    "runs",
                    "exchange",
                    "lesson");

    @ArchTest static final ArchRule view = room("view", "state", "model", "lesson");

    @ArchTest
    static final ArchRule cli =
            room(
                    "cli",
                    "model",
                    "files",
                    "doctor",
                    "data",
                    "nn",
                    "training",
                    "latent",
                    "runs",
                    "exchange",
                    "lesson");

    /// The state carries networks from training to the renderers and looks into none.
    @ArchTest
    static final ArchRule stateCarriesNetworksOnly =
            noClasses()
                    .that()
                    .resideInAPackage("dcganlab.state..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("dcganlab.nn..")
                                    .and(
                                            not(
                                                    belongToAnyOf(
                                                            GeneratorCopy.class,
                                                            NetworksCopy.class,
                                                            NetworksView.class))));

    /// Rooms that may hold tensors.
    @ArchTest
    static final ArchRule tensorsStayInside =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "dcganlab.nn..", "dcganlab.training..", "dcganlab.runs..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(DJL);

    /// Only the window's rooms know JavaFX, and the state only its properties.
    @ArchTest
    static final ArchRule numbersImportNothingVisual =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "dcganlab.view..", "dcganlab.state..", "dcganlab.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(FX);

    @ArchTest
    static final ArchRule stateKnowsPropertiesOnly =
            noClasses()
                    .that()
                    .resideInAPackage("dcganlab.state..")
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage(FX)
                                    .and(
                                            not(
                                                    resideInAnyPackage(
                                                            "javafx.beans..",
                                                            "javafx.collections..",
                                                            "javafx.util.."))));

    @ArchTest
    static final ArchRule onlyTheWiringKnowsTheFxThread =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dcganlab.app..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Platform.class);

    /// One tooltip serves a whole window.
    @ArchTest
    static final ArchRule onlyTipsKnowTooltips =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dcganlab.view.tip..")
                    .should()
                    .dependOnClassesThat()
                    .belongToAnyOf(Tooltip.class);

    private static ArchRule room(String room, String... others) {
        DescribedPredicate<JavaClass> allowed =
                resideInAPackage("dcganlab." + room + "..").or(not(resideInAPackage("dcganlab..")));
        for (String other : others) {
            allowed = allowed.or(resideInAPackage("dcganlab." + other + ".."));
        }
        return classes()
                .that()
                .resideInAPackage("dcganlab." + room + "..")
                .should()
                .onlyDependOnClassesThat(allowed)
                .allowEmptyShould(true);
    }
}
