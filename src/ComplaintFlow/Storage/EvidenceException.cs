using ComplaintFlow.Complaints;

namespace ComplaintFlow.Storage;

/// <summary>Bytes of evidence cannot be kept, or cannot be read, or are not what they were. The message names no person and no file.</summary>
public sealed class EvidenceException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="refusal">What is wrong, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public EvidenceException(Refusal refusal, Exception? innerException = null)
        : base($"{refusal}", innerException) => Refusal = refusal;

    /// <summary>What is wrong, and what to do.</summary>
    public Refusal Refusal { get; }
}
