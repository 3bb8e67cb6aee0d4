using System.Data.Common;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using ComplaintFlow.EntityFrameworkCore.Contexts;
using Microsoft.EntityFrameworkCore;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>
/// Statements that go to the database together, on the connection and in the transaction of a context, and past its change tracker: what
/// the application has tracked there is neither saved nor disturbed. Names and types come from the model, and every value is a parameter.
/// </summary>
internal sealed class Batch(DbContext context)
{
    /// <summary>SQL Server takes 2100 parameters in one command.</summary>
    private const int MaxParameters = 1500;

    /// <summary>
    /// The driver of SQLite looks for every parameter of a command in each of its statements, and no round trip is saved by a long one.
    /// </summary>
    private const int MaxParametersOnSqlite = 20;

    private static readonly ConditionalWeakTable<Type, PropertyInfo[]> Shapes = [];

    private readonly int _maxParameters = Providers.IsSqlite(context) ? MaxParametersOnSqlite : MaxParameters;
    private readonly DbCommand _maker = context.Database.GetDbConnection().CreateCommand();
    private readonly List<(string Sql, List<DbParameter> Parameters)> _commands = [];
    private readonly StringBuilder _sql = new();
    private List<DbParameter> _parameters = [];

    /// <summary>How many rows change if each statement changes the one that it names.</summary>
    public int Rows { get; private set; }

    /// <summary>Adds a row.</summary>
    public Batch Insert<TRow>(TRow row)
        where TRow : class
    {
        TableSql table = Begin<TRow>("INSERT INTO ", " (");
        ColumnSql[] columns = [.. table.Columns.Values.Where(static column => !column.IsCounter)];
        Join(columns, column => _sql.Append(column.Name));
        _sql.Append(") VALUES (");
        Join(columns, column => Value(column, column.Property.GetValue(row)));
        return End(")");
    }

    /// <summary>Adds a row, one column of which has another value where there are certain rows already.</summary>
    /// <param name="row">The row.</param>
    /// <param name="property">The property of the column.</param>
    /// <param name="value">The value where there are such rows.</param>
    /// <param name="others">An object whose properties are called as those of the rows that are compared.</param>
    public Batch InsertBehind<TRow>(TRow row, string property, object value, object others)
        where TRow : class
    {
        TableSql table = Begin<TRow>("INSERT INTO ", " (");
        ColumnSql[] columns = [.. table.Columns.Values.Where(static column => !column.IsCounter)];
        Join(columns, column => _sql.Append(column.Name));
        _sql.Append(") SELECT ");
        Join(columns, column =>
        {
            if (column == table.Columns[property])
            {
                _sql.Append("CASE WHEN EXISTS (SELECT 1 FROM ").Append(table.Name);
                Where(Read(table, others));
                _sql.Append(") THEN ");
                Value(column, value);
                _sql.Append(" ELSE ");
                Value(column, column.Property.GetValue(row));
                _sql.Append(" END");
            }
            else
            {
                Value(column, column.Property.GetValue(row));
            }
        });
        return End("");
    }

    /// <summary>Adds a row unless there is one with its primary key.</summary>
    public Batch InsertIfAbsent<TRow>(TRow row)
        where TRow : class
    {
        TableSql table = Begin<TRow>("INSERT INTO ", " (");
        Join(table.Columns.Values, column => _sql.Append(column.Name));
        _sql.Append(") SELECT ");
        Join(table.Columns.Values, column => Value(column, column.Property.GetValue(row)));
        _sql.Append(" WHERE NOT EXISTS (SELECT 1 FROM ").Append(table.Name);
        Where(table.Columns.Values.Where(static column => column.IsKey).Select(column => (column, column.Property.GetValue(row))));
        return End(")");
    }

    /// <summary>Writes a row over the one with its primary key, or adds it.</summary>
    public Batch Upsert<TRow>(TRow row)
        where TRow : class
    {
        Replace(row).InsertIfAbsent(row);
        Rows--; // one of the two
        return this;
    }

    /// <summary>Writes a row over the one with its primary key.</summary>
    public Batch Replace<TRow>(TRow row)
        where TRow : class
    {
        TableSql table = Begin<TRow>("UPDATE ", " SET ");
        Join(table.Columns.Values.Where(static column => !column.IsKey), column => Set(column, column.Property.GetValue(row)));
        Where(table.Columns.Values.Where(static column => column.IsKey).Select(column => (column, column.Property.GetValue(row))));
        return End("");
    }

    /// <summary>Changes rows.</summary>
    /// <param name="changes">An object whose properties are called as those of the row that change.</param>
    /// <param name="conditions">An object whose properties are called as those of the row that are compared; null compares too.</param>
    public Batch Update<TRow>(object changes, object conditions)
        where TRow : class
    {
        TableSql table = Begin<TRow>("UPDATE ", " SET ");
        Join(Read(table, changes), one => Set(one.Column, one.Value));
        Where(Read(table, conditions));
        return End("");
    }

    /// <summary>Removes rows.</summary>
    /// <param name="conditions">An object whose properties are called as those of the row that are compared; null compares too.</param>
    public Batch Delete<TRow>(object conditions)
        where TRow : class
    {
        TableSql table = Begin<TRow>("DELETE FROM ", "");
        Where(Read(table, conditions));
        return End("");
    }

    /// <summary>Takes rows for this transaction alone, by writing a column as it is.</summary>
    /// <param name="property">The property of the column.</param>
    /// <param name="conditions">An object whose properties are called as those of the row that are compared.</param>
    public Batch Lock<TRow>(string property, object conditions)
        where TRow : class
    {
        TableSql table = Begin<TRow>("UPDATE ", " SET ");
        string column = table.Columns[property].Name;
        _sql.Append(column).Append(" = ").Append(column);
        Where(Read(table, conditions));
        return End("");
    }

    /// <summary>Runs the statements.</summary>
    /// <returns>How many rows they have changed.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        Cut();
        int changed = 0;
        await using (_maker.ConfigureAwait(false))
        {
            foreach ((string sql, List<DbParameter> parameters) in _commands)
                changed += await context.Database.ExecuteSqlRawAsync(sql, parameters, cancellationToken).ConfigureAwait(false);
        }
        _commands.Clear();
        return changed;
    }

    private static IEnumerable<(ColumnSql Column, object? Value)> Read(TableSql table, object values) =>
        Shapes.GetValue(values.GetType(), static type => type.GetProperties())
            .Select(property => (table.Columns[property.Name], property.GetValue(values)));

    private TableSql Begin<TRow>(string before, string after)
    {
        if (_parameters.Count > _maxParameters)
            Cut();
        var table = TableSql.Of<TRow>(context);
        _sql.Append(before).Append(table.Name).Append(after);
        return table;
    }

    private Batch End(string text)
    {
        _sql.Append(text).AppendLine(";");
        Rows++;
        return this;
    }

    private void Cut()
    {
        if (_sql.Length == 0)
            return;
        _commands.Add((_sql.ToString(), _parameters));
        _sql.Clear();
        _parameters = [];
    }

    private void Join<T>(IEnumerable<T> items, Action<T> write)
    {
        string separator = "";
        foreach (T item in items)
        {
            _sql.Append(separator);
            write(item);
            separator = ", ";
        }
    }

    private void Set(ColumnSql column, object? value)
    {
        _sql.Append(column.Name).Append(" = ");
        Value(column, value);
    }

    private void Where(IEnumerable<(ColumnSql Column, object? Value)> conditions)
    {
        string word = " WHERE ";
        foreach ((ColumnSql column, object? value) in conditions)
        {
            _sql.Append(word).Append(column.Name);
            if (value is null)
            {
                _sql.Append(" IS NULL");
            }
            else
            {
                _sql.Append(" = ");
                Value(column, value);
            }
            word = " AND ";
        }
    }

    private void Value(ColumnSql column, object? value)
    {
        string name = FormattableString.Invariant($"p{_parameters.Count}");
        _sql.Append('{').Append(_parameters.Count).Append('}');
        _parameters.Add(column.Type.CreateParameter(_maker, name, value, nullable: value is null));
    }
}
