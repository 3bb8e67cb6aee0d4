using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Tests;

/// <summary>Keeps what is logged, with its exceptions.</summary>
internal sealed class CapturedLogs : ILoggerProvider
{
    private readonly ConcurrentQueue<(int Id, LogLevel Level, string Text)> _all = new();
    private readonly ConcurrentQueue<string> _structured = new();

    public IReadOnlyList<(int Id, LogLevel Level, string Text)> All => [.. _all];

    /// <summary>What is logged with its fields, as exporters see it.</summary>
    public IReadOnlyList<string> Structured => [.. _structured];

    public ILogger CreateLogger(string categoryName) => new Logger(_all, _structured);

    public void Dispose()
    {
    }

    private sealed class Logger(
        ConcurrentQueue<(int Id, LogLevel Level, string Text)> all, ConcurrentQueue<string> structured) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            all.Enqueue((eventId.Id, logLevel, $"{formatter(state, exception)} {exception}"));
            structured.Enqueue(state is IEnumerable<KeyValuePair<string, object?>> fields
                ? string.Join(' ', fields.Select(static field => $"{field.Key}={field.Value}")) : "");
        }
    }
}
