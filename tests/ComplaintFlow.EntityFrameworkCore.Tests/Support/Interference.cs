using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintFlow.EntityFrameworkCore.Tests.Support;

/// <summary>Does something of its own right before the first statement that has a given text.</summary>
internal sealed class Interference(string text, Func<Task> act) : DbCommandInterceptor
{
    private int _done;

    public bool IsDone => _done > 0;

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (command.CommandText.Contains(text, StringComparison.Ordinal) && Interlocked.Exchange(ref _done, 1) == 0)
            await act();
        return result;
    }
}
