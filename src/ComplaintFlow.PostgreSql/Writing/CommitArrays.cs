using ComplaintFlow.PostgreSql.Connections;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.PostgreSql.Writing;

/// <summary>The parameters of the statement that writes commits: an array for each column, in the order of <see cref="CommitSql"/>.</summary>
internal static class CommitArrays
{
    public static void Bind(NpgsqlParameterCollection parameters, IReadOnlyList<ComplaintCommit> commits)
    {
        BindComplaints(parameters, commits);
        BindSummaries(parameters, commits);
        BindKeys(parameters, commits);
        BindSignals(parameters, commits);
        BindMessages(parameters, commits);
    }

    private static void BindComplaints(NpgsqlParameterCollection parameters, IReadOnlyList<ComplaintCommit> commits)
    {
        Bind(parameters, commits, static commit => commit.Key.Tenant);
        Bind(parameters, commits, static commit => commit.Key.Id.Value);
        Bind(parameters, commits, static commit => commit.Entry.Version);
        Bind(parameters, commits, static commit => commit.Snapshot);
        Bind(parameters, commits, static commit => commit.Entry.Content);
        Bind(parameters, commits, static commit => commit.Entry.Hash);
        Bind(parameters, commits, static commit => Columns.Whole(commit.Entry.At));
        Bind(parameters, commits, static commit => Columns.Whole(commit.WakeAt));
    }

    private static void BindSummaries(NpgsqlParameterCollection parameters, IReadOnlyList<ComplaintCommit> commits)
    {
        Bind(parameters, commits, static commit => commit.Summary.Number);
        Bind(parameters, commits, static commit => Columns.Whole(commit.Summary.ReceivedAt));
        Bind(parameters, commits, static commit => commit.Summary.Channel);
        BindName(parameters, commits, static row => row.State);
        BindName(parameters, commits, static row => row.Tier);
        Bind(parameters, commits, static commit => -(long)commit.Summary.TierRank);
        BindName(parameters, commits, static row => row.Category);
        Bind(parameters, commits, static commit => (short?)commit.Summary.Severity);
        BindName(parameters, commits, static row => row.Department);
        BindName(parameters, commits, static row => row.Owner);
        Bind(parameters, commits, static commit => commit.Summary.IsOpen);
        Bind(parameters, commits, static commit => Columns.Whole(commit.Summary.NextDueAt));
        Bind(parameters, commits, static commit => commit.Summary.Breaches);
    }

    private static void BindKeys(NpgsqlParameterCollection parameters, IReadOnlyList<ComplaintCommit> commits)
    {
        var keys = Children(commits, static commit => commit.UniqueKeys);
        Bind(parameters, keys, static key => key.Place);
        Bind(parameters, keys, static key => (short)key.Child.Kind);
        Bind(parameters, keys, static key => key.Child.Value);
    }

    private static void BindSignals(NpgsqlParameterCollection parameters, IReadOnlyList<ComplaintCommit> commits)
    {
        var signals = Children(commits, static commit => commit.Signals);
        Bind(parameters, signals, static signal => signal.Place);
        Bind(parameters, signals, static signal => signal.Child.Kind);
        Bind(parameters, signals, static signal => signal.Child.Value);
        Bind(parameters, signals, static signal => Columns.Whole(signal.Child.At));
        Bind(parameters, signals, static signal => signal.Child.Payload);
    }

    private static void BindMessages(NpgsqlParameterCollection parameters, IReadOnlyList<ComplaintCommit> commits)
    {
        var messages = Children(commits, static commit => commit.Messages);
        Bind(parameters, messages, static message => message.Place);
        Bind(parameters, messages, static message => message.Child.Id);
        Bind(parameters, messages, static message => (short)message.Child.Kind);
        Bind(parameters, messages, static message => message.Child.Topic);
        Bind(parameters, messages, static message => Columns.Whole(message.Child.CreatedAt));
        Bind(parameters, messages, static message => message.Child.Payload);
        bool[] follows = new bool[messages.Count];
        long lane = 0;
        for (int i = 0; i < follows.Length; i++)
        {
            if (messages[i].Child.Kind != MessageKind.Integration)
                continue;
            follows[i] = messages[i].Place == lane;
            lane = messages[i].Place;
        }
        parameters.Bind(follows);
    }

    private static void BindName(NpgsqlParameterCollection parameters, IReadOnlyList<ComplaintCommit> commits, Func<ComplaintSummary, string?> name)
    {
        Bind(parameters, commits, commit => name(commit.Summary));
        Bind(parameters, commits, commit => Columns.NameKey(name(commit.Summary)));
    }

    private static void Bind<TRow, TColumn>(NpgsqlParameterCollection parameters, IReadOnlyList<TRow> rows, Func<TRow, TColumn> column)
    {
        var values = new TColumn[rows.Count];
        for (int i = 0; i < values.Length; i++)
            values[i] = column(rows[i]);
        parameters.Bind(values);
    }

    /// <summary>What commits bring in lists, each with the place of its commit, from 1.</summary>
    private static List<(long Place, T Child)> Children<T>(IReadOnlyList<ComplaintCommit> commits, Func<ComplaintCommit, IReadOnlyList<T>> list)
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
