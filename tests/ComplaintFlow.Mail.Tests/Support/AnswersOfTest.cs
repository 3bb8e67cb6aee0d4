using ComplaintFlow.Mail.Receiving.Answers;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>Keeps the automatic answers.</summary>
internal sealed class AnswersOfTest : IAutomaticAnswers
{
    public List<AutomaticAnswer> Sent { get; } = [];

    /// <summary>Whether nothing can be sent.</summary>
    public bool Fails { get; set; }

    public ValueTask SendAsync(AutomaticAnswer answer, CancellationToken cancellationToken)
    {
        if (Fails)
            throw new IOException("The server is away.");
        Sent.Add(answer);
        return default;
    }
}
