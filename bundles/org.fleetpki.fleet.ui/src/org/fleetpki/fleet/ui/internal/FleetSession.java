// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.fleet.ui.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.IJobChangeListener;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.PlatformUI;
import org.fleetpki.fleet.api.DevicePlan;
import org.fleetpki.fleet.api.DeviceResult;
import org.fleetpki.fleet.api.FleetEngine;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.FleetFiles;
import org.fleetpki.fleet.api.Observation;
import org.fleetpki.fleet.api.Outcome;
import org.fleetpki.fleet.api.Plan;
import org.fleetpki.fleet.api.RunReport;
import org.fleetpki.fleet.api.SecretSource;
import org.fleetpki.fleet.api.SecretSources;
import org.fleetpki.fleet.api.Workspace;
import org.fleetpki.ui.common.ActiveWorkspace;
import org.fleetpki.ui.common.ActiveWorkspace.Subscription;
import org.fleetpki.ui.common.FleetJob;
import org.fleetpki.ui.common.OpenFleet;
import org.fleetpki.ui.common.SecretPrompt;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Runs the verbs as jobs and holds what they return: the plan that is waiting to be applied, and the last report. The
 * plan is kept in the workspace as well, so that a window that was killed while applying can resume.
 */
@Component(service = FleetSession.class)
public final class FleetSession {

    private static final System.Logger LOG = System.getLogger(FleetSession.class.getName());

    /** In the workspace; a name of its own, so that no plan is lost that somebody wrote with the command line. */
    private static final String PLAN_FILE = "workbench-plan.json";

    private final FleetEngine engine;
    private final FleetFiles files;
    private final SecretSources secrets;
    private final ActiveWorkspace workspace;
    private final Subscription workspaceChanges;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final AtomicInteger running = new AtomicInteger();
    private volatile Held held = new Held(Optional.empty(), Optional.empty(), Optional.empty());

    private record Held(Optional<Workspace> of, Optional<Plan> plan, Optional<RunReport> report) {}

    @Activate
    public FleetSession(
            @Reference FleetEngine engine,
            @Reference FleetFiles files,
            @Reference SecretSources secrets,
            @Reference ActiveWorkspace workspace) {
        this.engine = engine;
        this.files = files;
        this.secrets = secrets;
        this.workspace = workspace;
        this.workspaceChanges = workspace.onChange(this::workspaceChanged);
        workspaceChanged();
    }

    @Deactivate
    public void deactivate() {
        workspaceChanges.close();
    }

    /** The plan that waits to be applied. */
    public Optional<Plan> plan() {
        return held.plan();
    }

    /** The report of the last run in this workspace. */
    public Optional<RunReport> report() {
        return held.report();
    }

    /** Whether a verb runs or waits. */
    public boolean isBusy() {
        return running.get() > 0;
    }

    /** Be told after every change, by whatever thread made it. */
    public Subscription onChange(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Start to observe. */
    public void observe(DeviceScope scope) {
        OpenFleet fleet = requireFleet();
        String name = NLS.bind(Messages.Session_observe, fleet.spec().name());
        FleetJob<Observation, List<Observation>> job = new FleetJob<>(
                name,
                progress -> {
                    OpenFleet fresh = readAgain();
                    return engine.observe(fresh.workspace(), scope.of(fresh.spec()), secrets(fresh), progress);
                },
                workspace::seen,
                seen -> seen.forEach(workspace::seen));
        start(job);
    }

    /** Start to plan. */
    public void makePlan(DeviceScope scope, Consumer<Plan> done) {
        OpenFleet fleet = requireFleet();
        FleetJob<DevicePlan, Plan> job = new FleetJob<>(
                NLS.bind(Messages.Session_plan, fleet.spec().name()),
                progress -> {
                    OpenFleet fresh = readAgain();
                    Plan plan = engine.plan(fresh.workspace(), scope.of(fresh.spec()), secrets(fresh), progress);
                    files.writePlan(plan, planFile(fresh.workspace()));
                    workspace.reload();
                    return plan;
                },
                devicePlan -> {},
                plan -> {
                    hold(new Held(held.of(), Optional.of(plan), held.report()));
                    done.accept(plan);
                });
        start(job);
    }

    /** Start to apply the plan that waits. */
    public void apply(Plan plan, Consumer<RunReport> done) {
        OpenFleet fleet = requireFleet();
        FleetJob<DeviceResult, RunReport> job = new FleetJob<>(
                NLS.bind(Messages.Session_apply, fleet.spec().name()),
                progress -> {
                    RunReport report = engine.apply(fleet.workspace(), plan, secrets(fleet), progress);
                    workspace.reload();
                    return report;
                },
                result -> result.after().ifPresent(workspace::seen),
                report -> {
                    boolean resumable = report.count(Outcome.NOT_REACHED) > 0;
                    hold(new Held(held.of(), resumable ? Optional.of(plan) : Optional.empty(), Optional.of(report)));
                    if (!resumable) {
                        deletePlanFile(fleet.workspace());
                    }
                    done.accept(report);
                });
        start(job);
    }

    /** Start to verify. */
    public void verify(DeviceScope scope, Consumer<RunReport> done) {
        OpenFleet fleet = requireFleet();
        FleetJob<DeviceResult, RunReport> job = new FleetJob<>(
                NLS.bind(Messages.Session_verify, fleet.spec().name()),
                progress -> {
                    OpenFleet fresh = readAgain();
                    RunReport report = engine.verify(fresh.workspace(), scope.of(fresh.spec()), progress);
                    workspace.reload();
                    return report;
                },
                result -> {},
                report -> {
                    hold(new Held(held.of(), held.plan(), Optional.of(report)));
                    done.accept(report);
                });
        start(job);
    }

    private void start(FleetJob<?, ?> job) {
        running.incrementAndGet();
        job.addJobChangeListener(IJobChangeListener.onDone(event -> {
            running.decrementAndGet();
            tellListeners();
        }));
        job.schedule();
        tellListeners();
    }

    /** A person may have edited the fleet file since it was read. */
    private OpenFleet readAgain() throws FleetException {
        workspace.reload();
        return requireFleet();
    }

    private OpenFleet requireFleet() {
        return workspace.fleet().orElseThrow(() -> new IllegalStateException("commands are off without a workspace"));
    }

    private SecretSource secrets(OpenFleet fleet) {
        SecretPrompt prompt = new SecretPrompt(PlatformUI.getWorkbench().getDisplay());
        return secrets.create(fleet.spec().source().toAbsolutePath().getParent(), Optional.of(prompt));
    }

    private void workspaceChanged() {
        Optional<Workspace> now = workspace.fleet().map(OpenFleet::workspace);
        if (now.equals(held.of())) {
            return;
        }
        hold(new Held(now, Optional.empty(), workspace.fleet().flatMap(OpenFleet::lastRun)));
        now.ifPresent(opened -> {
            Job reading = Job.createSystem(Messages.Session_resume, (ICoreRunnable) monitor -> resume(opened));
            reading.schedule();
        });
    }

    /** Take up a plan that was not applied, or not to its end. */
    private void resume(Workspace opened) {
        Path file = planFile(opened);
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            Plan plan = files.readPlan(file);
            if (held.of().equals(Optional.of(opened)) && held.plan().isEmpty()) {
                hold(new Held(held.of(), Optional.of(plan), held.report()));
            }
        } catch (FleetException e) {
            LOG.log(System.Logger.Level.INFO, "{0} is not taken up: {1}", file, e.getMessage());
        }
    }

    private static Path planFile(Workspace workspace) {
        return workspace.root().resolve(PLAN_FILE);
    }

    private static void deletePlanFile(Workspace workspace) {
        try {
            Files.deleteIfExists(planFile(workspace));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the applied plan stays in the workspace", e);
        }
    }

    private void hold(Held other) {
        held = other;
        tellListeners();
    }

    private void tellListeners() {
        listeners.forEach(Runnable::run);
    }
}
