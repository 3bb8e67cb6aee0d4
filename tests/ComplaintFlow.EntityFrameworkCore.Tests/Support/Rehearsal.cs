using System.Data;
using System.Data.Common;
using System.Text;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintFlow.EntityFrameworkCore.Tests.Support;

/// <summary>
/// Writes down the statements that a provider makes, and answers them itself: with no rows, with nothing for an aggregate, and with a row
/// changed by each statement. No server is needed.
/// </summary>
internal sealed class Rehearsal : DbCommandInterceptor, IDbConnectionInterceptor
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    /// <summary>Whether other writers are faster: then one row is changed by all statements together.</summary>
    public bool IsBeaten { get; set; }

    public void Head(string what) => _text.Append("-- ").Append(what).Append("\n\n");

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) =>
        new(InterceptionResult<DbDataReader>.SuppressWithResult(Answer(Note(command)).CreateDataReader()));

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        string[] statements = Note(command).Split(";\n");
        // what is inserted only where it is absent follows an update that has found it
        int changed = statements.Count(static one => !one.Contains("WHERE NOT EXISTS", StringComparison.Ordinal));
        return new(InterceptionResult<int>.SuppressWithResult(IsBeaten ? 1 : changed));
    }

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(InterceptionResult.Suppress());

    public ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());

    private string Note(DbCommand command)
    {
        string sql = command.CommandText.ReplaceLineEndings("\n").Trim();
        IEnumerable<string> types = command.Parameters.Cast<DbParameter>()
            .Select(static parameter => $"{parameter.ParameterName} {parameter.DbType}");
        _text.Append(sql).Append("\n-- ").AppendJoin(", ", types).Append("\n\n");
        return sql;
    }

    private static DataTable Answer(string sql)
    {
        var table = new DataTable();
        (Type type, object value)? one = sql switch
        {
            _ when sql.Contains("COUNT_BIG(*)\n", StringComparison.Ordinal) => (typeof(long), 0L),
            _ when sql.Contains("MIN(", StringComparison.Ordinal) => (typeof(long), DBNull.Value),
            _ => null,
        };
        table.Columns.Add("c", one?.type ?? typeof(string));
        if (one is { } answer)
            table.Rows.Add(answer.value);
        return table;
    }
}
