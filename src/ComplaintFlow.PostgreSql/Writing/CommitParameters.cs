using ComplaintFlow.Lanes;
using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>
/// The parameters of the statement that writes commits, in the order of <see cref="CommitSql"/>: an array for each column, or values if
/// a commit is alone.
/// </summary>
internal readonly struct CommitParameters(NpgsqlParameterCollection parameters, CommitParts parts, IReadOnlyList<ComplaintCommit> commits)
{
    public void Bind()
    {
        BindComplaints();
        BindSummaries();
        if (parts.HasKeys)
            BindKeys();
        if (parts.HasSearchKeys)
            BindSearchKeys();
        if (parts.HasSignals)
            BindSignals();
        if (parts.Messages > 0)
            BindMessages();
    }

    private void BindComplaints()
    {
        Column(static commit => commit.Key.Tenant);
        Column(static commit => commit.Key.Id.Value);
        Column(static commit => commit.Entry.Version);
        Column(static commit => commit.Snapshot);
        Column(static commit => commit.Entry.Content);
        Column(static commit => commit.Entry.Hash);
        Column(static commit => Columns.Whole(commit.Entry.At));
        Column(static commit => Columns.Whole(commit.WakeAt));
    }

    private void BindSummaries()
    {
        Column(static commit => commit.Summary.Number);
        Column(static commit => Columns.Whole(commit.Summary.ReceivedAt));
        Column(static commit => commit.Summary.Channel);
        Name(static row => row.State);
        Name(static row => row.Tier);
        Column(static commit => -(long)commit.Summary.TierRank);
        Name(static row => row.Category);
        Column(static commit => (short?)commit.Summary.Severity);
        Name(static row => row.Department);
        Name(static row => row.Owner);
        Column(static commit => commit.Summary.IsOpen);
        Column(static commit => Columns.Whole(commit.Summary.NextDueAt));
        Column(static commit => commit.Summary.Breaches);
        Column(static commit => (short?)commit.Summary.Priority);
        Column(static commit => Columns.Whole(commit.Summary.ActiveUntil));
    }

    private void BindKeys()
    {
        List<(long Place, UniqueKey Child)> keys = Children(static commit => commit.UniqueKeys);
        Array(keys, static key => key.Place);
        Array(keys, static key => (short)key.Child.Kind);
        Array(keys, static key => key.Child.Value);
    }

    private void BindSearchKeys()
    {
        List<(long Place, string Child)> keys = Children(static commit => commit.SearchKeys ?? []);
        long[] replacing = [.. commits.Index().Where(static one => one.Item.SearchKeys is not null).Select(static one => one.Index + 1L)];
        parameters.Bind(replacing);
        Array(keys, static key => key.Place);
        Array(keys, static key => key.Child);
    }

    private void BindSignals()
    {
        List<(long Place, Signal Child)> signals = Children(static commit => commit.Signals);
        Array(signals, static signal => signal.Place);
        Array(signals, static signal => signal.Child.Kind);
        Array(signals, static signal => signal.Child.Value);
        Array(signals, static signal => Columns.Whole(signal.Child.At));
        Array(signals, static signal => signal.Child.Payload);
    }

    private void BindMessages()
    {
        List<(long Place, OutgoingMessage Child)> messages = Children(static commit => commit.Messages);
        string?[] lanes = new string?[messages.Count];
        bool[] follows = new bool[lanes.Length];
        for (int i = 0; i < follows.Length; i++)
        {
            lanes[i] = messages[i].Child.GetLane();
            for (int before = i - 1; lanes[i] is not null && !follows[i] && before >= 0; before--)
            {
                if (messages[before].Place != messages[i].Place)
                    break;
                follows[i] = string.Equals(lanes[before], lanes[i], StringComparison.Ordinal);
            }
        }
        if (parts.Kind != CommitKind.Many)
        {
            for (int i = 0; i < follows.Length; i++)
                BindMessage(messages[i].Child, lanes[i], follows[i]);
            return;
        }
        Array(messages, static message => message.Place);
        Array(messages, static message => message.Child.Id);
        Array(messages, static message => (short)message.Child.Kind);
        Array(messages, static message => message.Child.Topic);
        Array(messages, static message => Columns.Whole(message.Child.CreatedAt));
        Array(messages, static message => message.Child.Payload);
        parameters.Bind(lanes);
        parameters.Bind(follows);
    }

    private void BindMessage(OutgoingMessage message, string? lane, bool follows)
    {
        parameters.Bind(message.Id);
        parameters.Bind((short)message.Kind);
        parameters.Bind(message.Topic);
        parameters.Bind(Columns.Whole(message.CreatedAt));
        parameters.Bind(message.Payload);
        parameters.Bind(lane);
        parameters.Bind(follows);
    }

    private void Name(Func<ComplaintSummary, string?> name)
    {
        Column(commit => name(commit.Summary));
        Column(commit => Columns.NameKey(name(commit.Summary)));
    }

    private void Column<T>(Func<ComplaintCommit, T> column)
    {
        if (parts.Kind == CommitKind.Many)
            Array(commits, column);
        else
            parameters.Bind(column(commits[0]));
    }

    private void Array<TRow, T>(IReadOnlyList<TRow> rows, Func<TRow, T> column)
    {
        var values = new T[rows.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = column(rows[i]);
        parameters.Bind(values);
    }

    /// <summary>What commits bring in lists, each with the place of its commit, from 1.</summary>
    private List<(long Place, T Child)> Children<T>(Func<ComplaintCommit, IReadOnlyList<T>> list)
    {
        var children = new List<(long, T)>();
        for (int i = 0; i < commits.Count; i++)
        {
            foreach (T child in list(commits[i]))
                children.Add((i + 1, child));
        }
        return children;
    }
}
