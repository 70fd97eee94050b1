// SPDX-License-Identifier: EPL-2.0
// SPDX-FileCopyrightText: 2026 The FleetPKI authors
package org.fleetpki.cli.pki.internal.chain;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.fleetpki.cli.pki.internal.batch.LineSource;
import org.fleetpki.pki.api.Finding;
import org.fleetpki.pki.api.Severity;
import org.fleetpki.pki.api.path.ChainValidator;
import org.fleetpki.pki.api.path.ChainValidator.ChainVerdict;

/** Answers one line of a batch with another. For all threads. */
final class BatchAnswers {

    private static final System.Logger LOG = System.getLogger(BatchAnswers.class.getName());

    private final ChainValidator validator;
    private final InstantSource clock;
    private final CertificateCache cache = new CertificateCache();

    BatchAnswers(ChainValidator validator, InstantSource clock) {
        this.validator = validator;
        this.clock = clock;
    }

    /** The answer, with its line end. Whatever the line is, there is one. */
    byte[] answer(LineSource.Line line) {
        BatchFields fields = new BatchFields();
        BatchRequest request = new BatchRequest(fields, cache);
        try {
            if (line.tooLong()) {
                throw Malformed.request("The line is longer than " + LineSource.MAX_LENGTH + " bytes.");
            }
            fields.read(line.bytes());
            ChainVerdict verdict = validator.validate(request.query(clock.instant()));
            List<Finding> findings = new ArrayList<>(verdict.findings());
            findings.addAll(request.notes());
            return VerdictJson.write(
                    fields.id, verdict.isValid(), findings, verdict.anchored() ? verdict.path() : List.of());
        } catch (Malformed e) {
            return refusal(fields, e);
        } catch (RuntimeException | StackOverflowError e) {
            // a defect of ours must not take the other requests with it
            LOG.log(System.Logger.Level.ERROR, "A request of the batch made the validator fail.", e);
            return refusal(
                    fields,
                    new Malformed(
                            "internal-error",
                            "The validator failed on this request.",
                            "Report it with the request, as a defect in the program."));
        }
    }

    private static byte[] refusal(BatchFields fields, Malformed fault) {
        return VerdictJson.write(fields.id, false, List.of(fault.finding(Severity.ERROR)), List.of());
    }
}
