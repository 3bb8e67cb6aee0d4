namespace ComplaintFlow.Handling;

/// <summary>How the bytes of evidence are kept.</summary>
public sealed class EvidenceOptions
{
    /// <summary>How many bytes one piece may have; at least 1. 250 million where nothing is said.</summary>
    public long MaxBytes { get; set; } = 250_000_000;

    internal static EvidenceOptions Checked(EvidenceOptions options) =>
        options.MaxBytes >= 1 ? options : throw new ArgumentOutOfRangeException(nameof(options), "A piece of evidence may have at least one byte.");
}
