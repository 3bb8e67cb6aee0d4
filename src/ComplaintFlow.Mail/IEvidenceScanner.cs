namespace ComplaintFlow.Mail;

/// <summary>Looks at what comes in by mail before it becomes evidence, such as a scanner for viruses.</summary>
/// <remarks>
/// Register one as a service. Without one, everything is allowed. It is called from several threads at once. An exception counts as
/// <see cref="ScanVerdict.Unavailable"/>.
/// </remarks>
/// <example>
/// <code>
/// public sealed class SizeOfPictures : IEvidenceScanner
/// {
///     public ValueTask&lt;ScanVerdict&gt; ScanAsync(ScannedEvidence evidence, CancellationToken cancellationToken) =&gt;
///         new(evidence.MediaType == "image/bmp" ? ScanVerdict.Refused("Bitmap") : ScanVerdict.Clean);
/// }
/// </code>
/// </example>
public interface IEvidenceScanner
{
    /// <summary>Looks at one attachment, or at the whole mail.</summary>
    /// <param name="evidence">What came in.</param>
    /// <param name="cancellationToken">A token that cancels the call.</param>
    /// <returns>The verdict.</returns>
    ValueTask<ScanVerdict> ScanAsync(ScannedEvidence evidence, CancellationToken cancellationToken);
}
