using System.Diagnostics;
using ComplaintFlow.Storage;

namespace ComplaintFlow.Batching;

/// <summary>One call that goes together with others.</summary>
internal abstract class BatchedCall(CancellationToken cancellationToken) : IThreadPoolWorkItem
{
    /// <summary>What the caller does, for its traces.</summary>
    public Activity? Activity { get; } = Activity.Current;

    public bool IsGivenUp => cancellationToken.IsCancellationRequested;

    /// <summary>Whether it can go with those that have been taken already.</summary>
    /// <param name="written">The complaints that the group writes. One that joins adds its own.</param>
    public virtual bool TryJoin(HashSet<ComplaintKey> written) => true;

    /// <summary>Gives the caller the answer. What the caller does with it runs on this thread.</summary>
    public abstract void Execute();
}

/// <summary>One call that goes together with others, and its answer.</summary>
internal abstract class BatchedCall<TAnswer>(CancellationToken cancellationToken) : BatchedCall(cancellationToken)
{
    private readonly TaskCompletionSource<TAnswer> _answer = new();
    private readonly CancellationToken _cancellationToken = cancellationToken;
    private TAnswer _value = default!;
    private Exception? _failure;

    /// <summary>The answer; or it is cancelled when the caller gives up.</summary>
    public Task<TAnswer> Answer => _answer.Task.WaitAsync(_cancellationToken);

    public void Succeed(TAnswer answer) => _value = answer;

    public void Fail(Exception exception) => _failure = exception;

    public override void Execute() => _ = _failure is { } failure ? _answer.TrySetException(failure) : _answer.TrySetResult(_value);
}
