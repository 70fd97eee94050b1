// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.ui.common;

import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.core.runtime.jobs.Job;
import org.fleetpki.fleet.api.FleetException;
import org.fleetpki.fleet.api.Progress;

/**
 * A verb of the engine as a job: seen in the Progress view, cancelled there, one at a time in a workspace.
 *
 * @param <T> what the verb tells of each device
 * @param <R> what it returns
 */
public final class FleetJob<T, R> extends Job {

    /** What {@link Job#belongsTo} knows these jobs by. */
    public static final Object FAMILY = FleetJob.class;

    /** The work. */
    @FunctionalInterface
    public interface Verb<T, R> {
        R run(Progress<T> progress) throws FleetException;
    }

    private final Verb<T, R> verb;
    private final Consumer<T> each;
    private final Consumer<R> result;

    /**
     * Make the job; {@link #schedule()} starts it.
     *
     * @param name what is being done, in words
     * @param verb the work
     * @param each gets what is known of a device as soon as it is finished, on the engine's threads
     * @param result gets what the verb returned, on this job's thread
     */
    public FleetJob(String name, Verb<T, R> verb, Consumer<T> each, Consumer<R> result) {
        super(name);
        this.verb = verb;
        this.each = each;
        this.result = result;
        setRule(OneVerb.RULE);
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == FAMILY;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        try {
            result.accept(verb.run(new MonitorProgress<>(getName(), monitor, each)));
            return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
        } catch (FleetException e) {
            StatusBridge.show(getName(), StatusBridge.of(e));
            return Status.CANCEL_STATUS;
        } finally {
            monitor.done();
        }
    }

    /** The window has one workspace, and two verbs on it would ask the devices twice over. */
    private enum OneVerb implements ISchedulingRule {
        RULE;

        @Override
        public boolean contains(ISchedulingRule other) {
            return other == this;
        }

        @Override
        public boolean isConflicting(ISchedulingRule other) {
            return other == this;
        }
    }
}
