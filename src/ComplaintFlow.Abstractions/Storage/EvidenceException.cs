namespace ComplaintFlow.Storage;

/// <summary>
/// The exception that is thrown if the bytes of evidence cannot be kept or read, or have changed. The message names no person and
/// no file.
/// </summary>
public sealed class EvidenceException : ComplaintStoreException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="refusal">What is wrong, and what to do.</param>
    /// <param name="isTransient">Whether the same call may succeed if it is made again in a while.</param>
    /// <param name="innerException">The cause.</param>
    /// <exception cref="ArgumentNullException"><paramref name="refusal"/> is null.</exception>
    public EvidenceException(Refusal refusal, bool isTransient = false, Exception? innerException = null)
        : base((refusal ?? throw new ArgumentNullException(nameof(refusal))).Code, $"{refusal.Message} {refusal.Remedy}", isTransient,
            innerException) =>
        Refusal = refusal;

    /// <summary>What is wrong, and what to do.</summary>
    public Refusal Refusal { get; }
}
