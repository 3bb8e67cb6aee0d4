using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Mail.Tests.Support;

/// <summary>Lets a test wait until something is logged.</summary>
internal sealed class AwaitedLogs : ILoggerProvider, ILogger
{
    private readonly Lock _lock = new();
    private readonly List<(int Id, TaskCompletionSource Source)> _awaited = [];

    /// <summary>Gets a task that ends when an event is logged the next time.</summary>
    public Task NextAsync(int id)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
            _awaited.Add((id, source));
        return source.Task;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lock)
        {
            foreach ((int id, TaskCompletionSource source) in _awaited.Where(one => one.Id == eventId.Id).ToArray())
            {
                source.TrySetResult();
                _awaited.Remove((id, source));
            }
        }
    }

    public void Dispose()
    {
    }
}
