namespace ComplaintFlow.Tool.Output;

/// <summary>
/// The exception for wrong usage, or input that cannot be read. Each sentence says what to do, and quotes nothing of the data.
/// </summary>
internal sealed class InvalidInputException(params IReadOnlyList<string> sentences) : Exception(string.Join(' ', sentences))
{
    public IReadOnlyList<string> Sentences { get; } = sentences;
}
