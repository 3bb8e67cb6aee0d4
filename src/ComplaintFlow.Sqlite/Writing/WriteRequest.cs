using ComplaintFlow.Sqlite.Connections;

namespace ComplaintFlow.Sqlite.Writing;

/// <summary>One call that waits to be written.</summary>
internal abstract class WriteRequest(CancellationToken cancellationToken)
{
    protected CancellationToken Token => cancellationToken;

    public bool IsGivenUp => cancellationToken.IsCancellationRequested;

    /// <summary>
    /// Does the work within the transaction of the group. A defect of the caller is kept for its answer; any other exception breaks the
    /// transaction.
    /// </summary>
    public abstract void Execute(Connection connection);

    /// <summary>Answers, after the transaction is durable.</summary>
    public abstract void Answer();

    public abstract void Fail(Exception exception);

    public abstract void Cancel();
}

/// <summary>One call that waits to be written, and its answer.</summary>
internal sealed class WriteRequest<T>(Func<Connection, T> work, CancellationToken cancellationToken) : WriteRequest(cancellationToken)
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;
    private ArgumentException? _defect;

    public Task<T> Task => _answer.Task;

    public override void Execute(Connection connection)
    {
        _defect = null;
        try
        {
            _result = work(connection);
        }
        catch (ArgumentException defect) // thrown before anything of the call is written
        {
            _defect = defect;
        }
    }

    public override void Answer()
    {
        if (_defect is null)
            _answer.TrySetResult(_result);
        else
            _answer.TrySetException(_defect);
    }

    public override void Fail(Exception exception) => _answer.TrySetException(exception);

    public override void Cancel() => _answer.TrySetCanceled(Token);
}
