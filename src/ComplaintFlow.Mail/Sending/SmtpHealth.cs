namespace ComplaintFlow.Mail.Sending;

/// <summary>Keeps why the server could not be used last; nothing after the next mail that it has answered. Thread-safe.</summary>
internal sealed class SmtpHealth
{
    private volatile string? _problem;

    public string? Problem => _problem;

    public void Answered() => _problem = null;

    /// <returns>Whether it is another problem than before.</returns>
    public bool Failed(string problem)
    {
        bool isNew = !string.Equals(_problem, problem, StringComparison.Ordinal);
        _problem = problem;
        return isNew;
    }
}
