using ComplaintFlow.PostgreSql;
using ComplaintFlow.PostgreSql.Writing;
using ComplaintFlow.Storage;
using Npgsql;

namespace ComplaintFlow.StoreLoad.Account;

/// <summary>The statement of the store, with parameters that were bound before, sent by Npgsql alone.</summary>
internal sealed class BoundStatement(string name, NpgsqlConnection connection, CommitChain chain) : Part(name)
{
    private NpgsqlCommand[] _commands = [];

    public override async Task PrepareAsync(int count)
    {
        foreach (NpgsqlCommand old in _commands)
            await old.DisposeAsync();
        _commands = [.. (await chain.MakeAsync(count)).Select(commit =>
        {
            var parts = CommitParts.Of([commit]);
            var command = new NpgsqlCommand(CommitSql.Of(parts), connection);
            new CommitParameters(command.Parameters, parts, [commit]).Bind();
            return command;
        })];
    }

    public override async Task DoAsync(int number)
    {
        await using NpgsqlDataReader row = await _commands[number].ExecuteReaderAsync();
        if (!await row.ReadAsync())
            throw new InvalidOperationException("Nobody else writes.");
    }
}

/// <summary>The statement of the store with all that is done to send it, but without the store around it.</summary>
internal sealed class WholeStatement(string name, NpgsqlConnection connection, CommitChain chain) : Part(name)
{
    private ComplaintCommit[] _commits = [];

    public override async Task PrepareAsync(int count) => _commits = await chain.MakeAsync(count);

    public override async Task DoAsync(int number)
    {
        if (!(await CommitStatement.RunAsync(connection, [_commits[number]], default))[0])
            throw new InvalidOperationException("Nobody else writes.");
    }
}

/// <summary>The store alone: commits that were decided before.</summary>
internal sealed class StoreCommit(string name, PostgreSqlStore store, CommitChain chain) : Part(name)
{
    private ComplaintCommit[] _commits = [];

    public override async Task PrepareAsync(int count) => _commits = await chain.MakeAsync(count);

    public override async Task DoAsync(int number)
    {
        if ((await store.CommitAsync([_commits[number]], default))[0].Status != CommitStatus.Committed)
            throw new InvalidOperationException("Nobody else writes.");
    }
}
