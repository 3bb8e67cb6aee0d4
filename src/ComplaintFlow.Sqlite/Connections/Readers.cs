using System.Collections.Concurrent;

namespace ComplaintFlow.Sqlite.Connections;

/// <summary>Connections for reading. As many are open as are needed at once; a few stay open for the next caller.</summary>
internal sealed class Readers(string connectionString, TimeSpan busyTimeout) : IDisposable
{
    private const int MaxIdle = 16;

    private readonly ConcurrentStack<Connection> _idle = new();
    private volatile bool _disposed;

    public T Read<T>(Func<Connection, T> read)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        Connection connection = _idle.TryPop(out Connection? idle) ? idle : Connection.Open(connectionString, busyTimeout);
        try
        {
            T result = read(connection);
            Return(connection);
            return result;
        }
        catch
        {
            // Its statements may stand in the middle of their rows.
            connection.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryPop(out Connection? connection))
            connection.Dispose();
    }

    private void Return(Connection connection)
    {
        if (_disposed || _idle.Count >= MaxIdle)
            connection.Dispose();
        else
            _idle.Push(connection);
        if (_disposed)
            Dispose();
    }
}
