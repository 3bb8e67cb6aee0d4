namespace ComplaintFlow.RabbitMq.Connections;

/// <summary>The exception that is thrown if the broker cannot be reached. It has a reason in a word, and nothing of the client.</summary>
internal sealed class BrokerException(string reason) : Exception($"The broker cannot be reached: {reason}.")
{
    public string Reason => reason;
}
