using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.RabbitMq.Tests;

/// <summary>Tells when something is logged for the first time.</summary>
internal sealed class AwaitedLogs : ILoggerProvider
{
    private readonly ConcurrentDictionary<int, TaskCompletionSource> _first = new();

    /// <summary>Waits for the first log with an id. It is long before a test gives up.</summary>
    public Task FirstAsync(int id) => Of(id).Task.WaitAsync(TimeSpan.FromMinutes(2));

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
    }

    private TaskCompletionSource Of(int id) =>
        _first.GetOrAdd(id, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));

    private sealed class Logger(AwaitedLogs all) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            all.Of(eventId.Id).TrySetResult();
    }
}
