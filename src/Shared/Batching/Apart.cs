using System.Diagnostics;

namespace ComplaintFlow.Batching;

/// <summary>
/// Runs work apart from whoever happens to start it. What flows with a caller would reach the work of others: a transaction, an execution
/// strategy, the request of a web application.
/// </summary>
internal static class Apart
{
    private static readonly ExecutionContext Nothing = Empty();

    /// <summary>Starts work.</summary>
    /// <param name="activity">What the work is part of in traces; null where it is done for several.</param>
    /// <param name="work">The work.</param>
    public static Task RunAsync(Activity? activity, Func<Task> work)
    {
        Task task = Task.CompletedTask;
        ExecutionContext.Run(
            Nothing,
            _ =>
            {
                if (activity is not null)
                    Activity.Current = activity;
                task = work();
            },
            state: null);
        return task;
    }

    /// <summary>Takes the context of a thread that nobody has given one.</summary>
    private static ExecutionContext Empty()
    {
        ExecutionContext? empty = null;
        var thread = new Thread(() => empty = ExecutionContext.Capture());
        thread.UnsafeStart();
        thread.Join();
        return empty!;
    }
}
