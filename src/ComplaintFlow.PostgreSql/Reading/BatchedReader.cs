using ComplaintFlow.Batching;
using ComplaintFlow.PostgreSql.Connections;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Reading;

/// <summary>Reads together what is asked for together; once more, on a fresh connection, if the first one was lost.</summary>
internal abstract class BatchedReader<TCall, TAnswer> : IAsyncDisposable
    where TCall : BatchedCall<TAnswer>
{
    private readonly Database _database;
    private readonly CallBatcher<TCall> _calls;

    protected BatchedReader(Database database, int lanes, int maxGroup)
    {
        _database = database;
        _calls = new CallBatcher<TCall>(lanes, maxGroup, AnswerAsync);
    }

    public ValueTask DisposeAsync() => _calls.DisposeAsync();

    protected Task<TAnswer> AskAsync(TCall call)
    {
        _calls.Add(call);
        return call.Answer;
    }

    /// <summary>Reads the answers of a group, in the order of its calls.</summary>
    protected abstract Task<TAnswer[]> ReadAsync(
        NpgsqlConnection connection, IReadOnlyList<TCall> group, CancellationToken cancellationToken);

    private async Task AnswerAsync(IReadOnlyList<TCall> group)
    {
        try
        {
            TAnswer[] answers;
            try
            {
                answers = await _database.RunBatchAsync(connection => ReadAsync(connection, group, CancellationToken.None))
                    .ConfigureAwait(false);
            }
            catch (NpgsqlException)
            {
                answers = await _database.RunAsync((connection, token) => ReadAsync(connection, group, token), CancellationToken.None)
                    .ConfigureAwait(false);
            }
            for (int i = 0; i < answers.Length; i++)
                group[i].Succeed(answers[i]);
        }
        catch (Exception exception)
        {
            foreach (TCall call in group)
                call.Fail(exception);
        }
    }
}
