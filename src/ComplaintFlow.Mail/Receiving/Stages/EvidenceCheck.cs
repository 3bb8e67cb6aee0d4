using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintFlow.Mail.Receiving.Stages;

/// <summary>Asks the scanners of the host. One that fails cannot say anything now. Thread-safe.</summary>
internal sealed partial class EvidenceCheck(IEnumerable<IEvidenceScanner> scanners, ILogger<EvidenceCheck>? log = null)
{
    private readonly IEvidenceScanner[] _scanners = [.. scanners];
    private readonly ILogger _log = log ?? NullLogger<EvidenceCheck>.Instance;

    public async ValueTask<ScanVerdict> ScanAsync(ScannedEvidence evidence, CancellationToken cancellationToken)
    {
        foreach (IEvidenceScanner scanner in _scanners)
        {
            ScanVerdict verdict;
            try
            {
                verdict = await scanner.ScanAsync(evidence, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (!cancellationToken.IsCancellationRequested)
            {
                LogFailed(error.GetType().Name);
                return ScanVerdict.Unavailable;
            }
            if (verdict.Status != ScanStatus.Clean)
                return verdict;
        }
        return ScanVerdict.Clean;
    }

    [LoggerMessage(1428, LogLevel.Warning, "The scanner of evidence failed; the mail waits: {Error}.")]
    private partial void LogFailed(string error);
}
