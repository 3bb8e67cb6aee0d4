using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using RabbitMQ.Client.Exceptions;

namespace ComplaintFlow.RabbitMq.Connections;

/// <summary>Says in a word why the broker was not reached or did not take an event. Texts of the client may name addresses.</summary>
internal static class BrokerReason
{
    public static string Of(Exception error) => error switch
    {
        BrokerUnreachableException { InnerException: { } inner } => Of(inner),
        AggregateException { InnerExceptions: [var first, ..] } => Of(first),
        AuthenticationFailureException or PossibleAuthenticationFailureException => "AuthenticationFailed",
        AuthenticationException => "TlsFailed",
        OperationInterruptedException { ShutdownReason.ReplyCode: > 0 and not 200 } closed =>
            closed.ShutdownReason!.ReplyCode.ToString(CultureInfo.InvariantCulture),
        OperationCanceledException or TimeoutException => "Timeout",
        AlreadyClosedException or IOException or SocketException or ConnectFailureException => "ConnectionError",
        _ => error.GetType().Name,
    };
}
