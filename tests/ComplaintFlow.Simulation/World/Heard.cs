using System.Globalization;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Simulation.World;

/// <summary>What the world outside hears: notices that left, and lines of logs. Fails when the run asks for it.</summary>
internal sealed class Heard : INotificationChannel, ILoggerProvider
{
    /// <summary>The notices in the order in which they left, with their texts.</summary>
    public List<(Notice Notice, string Text)> Notices { get; } = [];

    /// <summary>The lines of all logs, with their exceptions.</summary>
    public List<string> Lines { get; } = [];

    /// <summary>How many of the next notices do not leave.</summary>
    public int Failing { get; set; }

    public ValueTask<DeliveryResult> SendAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (Failing > 0)
        {
            Failing--;
            throw new SimulatedFaultException("The channel is closed.");
        }
        Notices.Add((delivery.Notice, delivery.Text));
        return new(DeliveryResult.Delivered);
    }

    public ILogger CreateLogger(string categoryName) => new Logger(Lines);

    public void Dispose()
    {
    }

    private sealed class Logger(List<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?,
            string> formatter) =>
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{eventId.Id} {formatter(state, exception)} {exception}"));
    }
}
