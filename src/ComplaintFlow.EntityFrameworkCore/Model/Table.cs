using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ComplaintFlow.EntityFrameworkCore.Model;

/// <summary>
/// Declares a table. Whatever the conventions of an application may set for all its properties is set here for each column, so that
/// none of them reaches ours: a type, a length, a conversion, a collation.
/// </summary>
internal sealed class Table<TRow>
    where TRow : class
{
    private const int Unbounded = -1;
    private const int IdLength = 16;

    private readonly EntityTypeBuilder<TRow> _entity;
    private readonly Layout _layout;
    private readonly string _name;

    public Table(ModelBuilder model, Layout layout, string name)
    {
        (_entity, _layout, _name) = (model.Entity<TRow>(), layout, layout.TablePrefix + name);
        if (layout.Schema is null)
            _entity.ToTable(_name);
        else
            _entity.ToTable(_name, layout.Schema);
    }

    public Table<TRow> Key(Expression<Func<TRow, object?>> properties)
    {
        _entity.HasKey(properties).HasName($"{_name}_pk");
        return this;
    }

    public Table<TRow> Index(string name, Expression<Func<TRow, object?>> properties, bool isUnique = false)
    {
        _entity.HasIndex(properties).HasDatabaseName($"{_name}_{name}").IsUnique(isUnique);
        return this;
    }

    public Table<TRow> Id(Expression<Func<TRow, Guid>> property, string name)
    {
        PropertyBuilder<Guid> column = Column(property, name, isRequired: true);
        if (!_layout.HasUuid)
            column.HasConversion(new BigEndianGuidConverter()).HasMaxLength(IdLength).IsFixedLength();
        return this;
    }

    public Table<TRow> Text(Expression<Func<TRow, string?>> property, string name, int length = Unbounded, bool isRequired = true)
    {
        Column(property, name, isRequired).HasMaxLength(length).IsUnicode().IsFixedLength(false).UseCollation(_layout.Collation);
        return this;
    }

    public Table<TRow> Bytes(Expression<Func<TRow, byte[]>> property, string name, int length = Unbounded)
    {
        Column(property, name, isRequired: true).HasMaxLength(length).IsFixedLength(length != Unbounded);
        return this;
    }

    public Table<TRow> Value<TValue>(Expression<Func<TRow, TValue>> property, string name)
    {
        Column(property, name, isRequired: default(TValue) is not null);
        return this;
    }

    /// <summary>A number that the database counts up.</summary>
    public Table<TRow> Counter(Expression<Func<TRow, long>> property, string name)
    {
        Column(property, name, isRequired: true).ValueGeneratedOnAdd();
        return this;
    }

    public Table<TRow> Seed(TRow row)
    {
        _entity.HasData(row);
        return this;
    }

    private PropertyBuilder<TValue> Column<TValue>(Expression<Func<TRow, TValue>> property, string name, bool isRequired)
    {
        PropertyBuilder<TValue> column = _entity.Property(property);
        column.Metadata.SetColumnType(null);
        return column.HasColumnName(name).HasConversion((ValueConverter?)null).IsRequired(isRequired).IsConcurrencyToken(false)
            .ValueGeneratedNever();
    }
}
