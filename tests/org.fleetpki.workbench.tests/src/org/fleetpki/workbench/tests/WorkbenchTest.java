// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.forms.editor.FormEditor;
import org.fleetpki.pki.api.Fingerprint;
import org.fleetpki.pki.api.Pem;
import org.fleetpki.sim.SimulatedDevice;
import org.fleetpki.ui.common.ActiveWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * A first fleet on HTTPS, in the real window: from the empty workbench to certificates that a foreign client accepts.
 * The tests share the one window of this program and run in order.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchTest {

    private static final String DEVICES = "org.fleetpki.fleet.ui.devices";
    private static final String PLAN = "org.fleetpki.fleet.ui.plan";
    private static final String RESULT = "org.fleetpki.fleet.ui.taskResult";
    private static final String OPEN = "org.fleetpki.fleet.ui.openWorkspace";
    private static final String OBSERVE = "org.fleetpki.fleet.ui.observe";
    private static final String APPLY = "org.fleetpki.fleet.ui.apply";
    private static final String MISSING = "Disabled (Missing server certificate)";
    private static final int STATUS = 1;
    private static final int MODEL = 3;
    private static final int HTTPS = 5;
    private static final int ISSUER = 6;

    private final Workbench workbench = Workbench.prepared();

    @TempDir
    private Path folder;

    @BeforeEach
    void quietWindow() {
        // Brought in by bundles that only the test runtime has.
        workbench.page().hideActionSet("org.eclipse.ui.edit.text.actionSet.annotationNavigation");
        workbench.page().hideActionSet("org.eclipse.ui.edit.text.actionSet.navigation");
        workbench.page().closeAllEditors(false);
        workbench.settle();
    }

    @Test
    @Order(1)
    void anEmptyWorkbenchLeadsOn() {
        Link link = workbench.find(workbench.area(DEVICES), Link.class);
        assertTrue(link.getText().contains("Open a workspace"), link.getText());
        assertTrue(texts(DEVICES).stream().anyMatch(text -> text.contains("./fleetpki quickstart")));
        assertFalse(workbench.isEnabled(OBSERVE), "nothing to observe without a workspace");
        assertFalse(workbench.isEnabled(APPLY), "nothing to apply without a plan");
        assertEquals("FleetPKI", workbench.shell().getText());
        pictures("empty");
    }

    @Test
    @Order(2)
    void aMalformedFleetFileIsOneClearSentence() throws IOException {
        Files.writeString(folder.resolve("fleet.yaml"), "fleetpki: 1\nname: x\ndevcies: []\n");
        List<String> said = new ArrayList<>();
        workbench.whenOpens("Open the workspace " + folder, dialog -> {
            Screenshot.of(dialog, "malformed-fleet-file");
            said.addAll(texts(dialog));
            workbench.click(dialog, "OK");
        });
        workbench.run(OPEN, Map.of(OPEN + ".folder", folder.toString()));
        workbench.await("the dialog", () -> !said.isEmpty());
        assertTrue(String.join(" ", said).contains("line 3, column 1: unknown key 'devcies'"), said.toString());
        assertTrue(workspace().fleet().isEmpty());
        workbench.await(
                "the view says it", () -> texts(DEVICES).stream().anyMatch(text -> text.contains("line 3, column 1")));
        pictures("workspace-problem");
    }

    @Test
    @Order(3)
    void aFirstFleetIsPutOnHttps() throws Exception {
        try (SimulatedFleet fleet = new SimulatedFleet(folder)) {
            open(fleet);
            observe();
            filter();
            plan();
            apply(fleet);
            foreignClientAccepts(fleet);
            certificate(fleet);
            planAgainHasNothingForTheCameras();
        }
    }

    private void open(SimulatedFleet fleet) {
        workbench.run(OPEN, Map.of(OPEN + ".folder", fleet.workspace().root().toString()));
        workbench.await(
                "the devices are listed",
                () -> devices().isVisible() && devices().getItemCount() == 3);
        assertEquals("Not observed", cell(0, STATUS));
        workbench.await("the title", () -> workbench.shell().getText().equals("Test fleet \u2013 FleetPKI"));
        assertEquals(Optional.of(fleet.workspace().root()), workspace().remembered(), "for the next start");
    }

    private void observe() throws IOException {
        workbench.await("the command is on", () -> workbench.isEnabled(OBSERVE));
        workbench.press(devices(), SWT.F5);
        workbench.await(
                "all devices are seen",
                () -> !cell(0, STATUS).equals("Not observed")
                        && !cell(1, STATUS).equals("Not observed")
                        && cell(2, STATUS).equals("Not reachable")
                        && workbench.isEnabled(OBSERVE));
        assertEquals("OK", cell(0, STATUS), "it answers, and its first certificate was pinned");
        assertEquals(MISSING, cell(0, HTTPS));
        assertTrue(cell(0, MODEL).contains("P3265"), cell(0, MODEL));
        pictures("devices");
    }

    private void filter() {
        Text filter = workbench.find(workbench.area(DEVICES), Text.class);
        filter.setText("CAM-2");
        workbench.settle();
        assertEquals(1, devices().getItemCount());
        assertEquals("cam-2", cell(0, 0));
        assertTrue(texts(DEVICES).contains("1 of 3 devices"), texts(DEVICES).toString());
        filter.setText("");
        workbench.settle();
        assertEquals(3, devices().getItemCount());
    }

    private void plan() {
        workbench.press(devices(), SWT.F6);
        workbench.await("the plan", () -> workbench.isEnabled(APPLY));
        Tree tree = workbench.find(workbench.area(PLAN), Tree.class);
        workbench.await("the plan is shown", () -> tree.getItemCount() == 3);
        assertEquals("To be changed", tree.getItem(0).getText(2));
        assertEquals("Cannot be planned", tree.getItem(2).getText(2));
        TreeItem camera = tree.getItem(0);
        assertTrue(camera.getExpanded(), "the difference is in sight");
        assertTrue(camera.getItemCount() > 1);
        pictures("plan");
    }

    private void apply(SimulatedFleet fleet) {
        List<String> asked = new ArrayList<>();
        workbench.whenOpens("Apply Plan", dialog -> {
            Screenshot.of(dialog, "apply-question");
            asked.addAll(texts(dialog));
            workbench.whenOpens("FleetPKI needs a secret", this::answer);
            workbench.click(dialog, "Apply");
        });
        workbench.press(devices(), SWT.F7);
        workbench.await(
                "the devices are changed",
                () -> cell(0, HTTPS).equals("Enabled")
                        && cell(1, HTTPS).equals("Enabled")
                        && workbench.isEnabled(OBSERVE));
        assertTrue(asked.getFirst().startsWith("2 devices of Test fleet"), asked.toString());
        Table results = workbench.find(workbench.area(RESULT), Table.class);
        workbench.await("the result", () -> results.isVisible() && results.getItemCount() == 3);
        assertEquals("Finished", results.getItem(0).getText(2));
        assertEquals("Finished", results.getItem(1).getText(2));
        assertEquals("", results.getItem(0).getText(3), "a plain success needs no words");
        assertFalse(results.getItem(2).getText(3).isEmpty(), "what went wrong is said");
        assertEquals("OK", cell(0, STATUS));
        assertEquals(SimulatedFleet.ISSUER, cell(0, ISSUER));
        assertFalse(workbench.isEnabled(APPLY), "the plan is used up");
        assertFalse(Files.exists(fleet.workspace().root().resolve("workbench-plan.json")));
        pictures("task-result");
    }

    private void answer(Shell dialog) {
        assertTrue(texts(dialog).contains(SimulatedFleet.QUESTION));
        Text secret = workbench.find(dialog, Text.class);
        assertTrue((secret.getStyle() & SWT.PASSWORD) != 0, "what is typed is masked");
        secret.setText(SimulatedFleet.PASSPHRASE);
        Screenshot.of(dialog, "secret");
        workbench.click(dialog, "OK");
    }

    private void foreignClientAccepts(SimulatedFleet fleet) throws IOException, GeneralSecurityException {
        X509Certificate root = fleet.root().certificate();
        for (SimulatedDevice device : fleet.devices()) {
            X509Certificate served = TlsClient.connect(device.host(), device.httpsPort(), root);
            assertTrue(served.getIssuerX500Principal().getName().contains(SimulatedFleet.ISSUER));
        }
        assertThrows(IOException.class, () -> TlsClient.connect("127.31.0.3", 443, root), "this one is off");
    }

    private void certificate(SimulatedFleet fleet) throws IOException {
        workbench.select(devices(), 0);
        devices().notifyListeners(SWT.DefaultSelection, new Event());
        workbench.await("the certificate", () -> workbench.page().getActiveEditor() instanceof FormEditor);
        FormEditor editor = (FormEditor) workbench.page().getActiveEditor();
        X509Certificate leaf =
                workspace().observation("cam-1").orElseThrow().leaf().orElseThrow();
        String fingerprint = Fingerprint.of(leaf).withColons();
        assertTrue(texts(editor.getActivePageInstance().getPartControl()).contains(fingerprint));
        pictures("certificate");
        editor.setActivePage("extensions");
        workbench.settle();
        pictures("certificate-extensions");
        editor.setActivePage("chain");
        workbench.settle();
        pictures("certificate-chain");
        editor.setActivePage("pem");
        workbench.settle();
        assertTrue(texts(editor.getActivePageInstance().getPartControl()).contains(Pem.encode(leaf)));
        pictures("certificate-pem");
        Path file = fleet.workspace().root().resolve("root.pem");
        Files.writeString(file, Pem.encode(fleet.root().certificate()));
        workbench.run(
                "org.fleetpki.pki.ui.openCertificate",
                Map.of("org.fleetpki.pki.ui.openCertificate.file", file.toString()));
        workbench.await(
                "the certificate in the file",
                () -> workbench.page().getActiveEditor() != null
                        && workbench.page().getActiveEditor().getTitle().equals("Workbench Test Root CA"));
        workbench.page().closeAllEditors(false);
        workbench.await("room for the plan", () -> !workbench.page().isEditorAreaVisible());
        assertNull(workbench.page().getActiveEditor());
    }

    private void planAgainHasNothingForTheCameras() {
        workbench.press(devices(), SWT.F6);
        Tree tree = workbench.find(workbench.area(PLAN), Tree.class);
        workbench.await(
                "a new plan",
                () -> tree.getItemCount() == 3 && tree.getItem(0).getText(2).equals("Nothing to do"));
        workbench.await("the run is over", () -> workbench.isEnabled(OBSERVE));
        assertFalse(workbench.isEnabled(APPLY), "there is nothing to apply");
        assertNotNull(workbench.screenshot("plan-again"));
    }

    private ActiveWorkspace workspace() {
        return Services.get(ActiveWorkspace.class);
    }

    private Table devices() {
        return workbench.find(workbench.area(DEVICES), Table.class);
    }

    private String cell(int row, int column) {
        return devices().getItem(row).getText(column);
    }

    private List<String> texts(String viewId) {
        return texts(workbench.area(viewId));
    }

    private static List<String> texts(Control below) {
        return Workbench.controls((Composite) below)
                .map(WorkbenchTest::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String text(Control control) {
        return switch (control) {
            case Label label -> label.getText();
            case Text text -> text.getText();
            default -> "";
        };
    }

    /** The window in both themes. */
    private void pictures(String name) {
        workbench.screenshot(name + "-light");
        workbench.run("org.fleetpki.workbench.theme");
        workbench.screenshot(name + "-dark");
        workbench.run("org.fleetpki.workbench.theme");
        workbench.settle();
    }
}
