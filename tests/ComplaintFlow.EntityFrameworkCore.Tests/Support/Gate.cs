using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintFlow.EntityFrameworkCore.Tests.Support;

/// <summary>Holds transactions where they begin until it is opened, and takes down what flows with each of them.</summary>
internal sealed class Gate : DbTransactionInterceptor
{
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<(string? Request, Activity? Activity)> _surroundings = [];

    /// <summary>What a request of an application has around its calls.</summary>
    public static AsyncLocal<string?> Request { get; } = new();

    /// <summary>What happens at each beginning: the number of it.</summary>
    public Action<int> Beginning { get; init; } = static _ => { };

    /// <summary>What surrounded each transaction that has begun.</summary>
    public IReadOnlyList<(string? Request, Activity? Activity)> Surroundings => _surroundings;

    public void Open() => _open.TrySetResult();

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        int number;
        lock (_surroundings)
        {
            _surroundings.Add((Request.Value, Activity.Current));
            number = _surroundings.Count;
        }
        await _open.Task;
        Beginning(number);
        return result;
    }
}
