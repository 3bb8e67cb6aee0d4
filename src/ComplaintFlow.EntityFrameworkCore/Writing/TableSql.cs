using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintFlow.EntityFrameworkCore.Writing;

/// <summary>One column as the model of the application has it.</summary>
/// <param name="Name">The name, quoted.</param>
/// <param name="Type">How values of it are handed to the database.</param>
/// <param name="Property">Where the value of a row is.</param>
/// <param name="IsKey">Whether it is part of the primary key.</param>
/// <param name="IsCounter">Whether the database counts it up.</param>
internal sealed record ColumnSql(string Name, RelationalTypeMapping Type, PropertyInfo Property, bool IsKey, bool IsCounter);

/// <summary>One table as the model of the application has it: names, quoted as the database asks for, and types.</summary>
/// <param name="Name">The name with its schema, quoted.</param>
/// <param name="Columns">The columns by the names of their properties.</param>
internal sealed record TableSql(string Name, IReadOnlyDictionary<string, ColumnSql> Columns)
{
    private static readonly ConditionalWeakTable<IModel, Dictionary<Type, TableSql>> Known = [];

    public static TableSql Of<TRow>(DbContext context)
    {
        Dictionary<Type, TableSql> tables = Known.GetOrCreateValue(context.Model);
        lock (tables)
        {
            if (!tables.TryGetValue(typeof(TRow), out TableSql? table))
                tables.Add(typeof(TRow), table = Read(context.Model.FindEntityType(typeof(TRow))!, context));
            return table;
        }
    }

    private static TableSql Read(IEntityType type, DbContext context)
    {
        ISqlGenerationHelper quoting = context.GetService<ISqlGenerationHelper>();
        var place = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        IEnumerable<IProperty> properties = type.GetProperties().Where(static property => property.PropertyInfo is not null);
        return new TableSql(
            Escape(quoting.DelimitIdentifier(place.Name, place.Schema)),
            properties.ToDictionary(
                static property => property.Name,
                property => new ColumnSql(
                    Escape(quoting.DelimitIdentifier(property.GetColumnName(place)!)), property.GetRelationalTypeMapping(),
                    property.PropertyInfo!, property.IsPrimaryKey(), property.ValueGenerated == ValueGenerated.OnAdd),
                StringComparer.Ordinal));
    }

    /// <summary>A statement is a format, in which a brace would be a place for a parameter.</summary>
    private static string Escape(string name) =>
        name.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
