namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>A scanner that says what a test wants.</summary>
internal sealed class ScannerOfTest(Func<ScannedEvidence, ScanVerdict> says) : IEvidenceScanner
{
    public ValueTask<ScanVerdict> ScanAsync(ScannedEvidence evidence, CancellationToken cancellationToken) => new(says(evidence));
}
