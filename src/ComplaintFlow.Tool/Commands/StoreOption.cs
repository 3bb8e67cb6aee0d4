using System.CommandLine;
using ComplaintFlow.Tool.Stores;

namespace ComplaintFlow.Tool.Commands;

/// <summary><c>--store</c> or another store, with the options that name the tables of an application in it.</summary>
internal sealed class StoreOption : Option<string>
{
    private readonly Option<string?> _prefix;
    private readonly Option<string?> _schema;

    /// <summary>Creates the option.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="what">What the store is.</param>
    /// <param name="side">What the names of the options for tables begin with.</param>
    public StoreOption(string name = "--store", string what = "The store", string side = "--")
        : base(name)
    {
        _prefix = new($"{side}prefix")
        {
            Description = "The complaints are in the database of an application (Entity Framework Core), in tables whose names begin so; "
                + "cf_ by default.",
            HelpName = "TEXT",
        };
        _schema = new($"{side}schema")
        {
            Description = "The complaints are in the database of an application, in this schema.", HelpName = "NAME",
        };
        (Description, HelpName, Required) = ($"{what}: sqlite:FILE or postgres:CONNECTION.", "STORE", true);
        CustomParser = given => TableNames.AddTo(given.Tokens[^1].Value, given.GetValue(_prefix), given.GetValue(_schema));
    }

    /// <summary>Adds the options to every command that has a store.</summary>
    public static void Complete(Command command)
    {
        foreach (StoreOption store in command.Options.OfType<StoreOption>().ToArray())
        {
            command.Add(store._prefix);
            command.Add(store._schema);
        }
        foreach (Command subcommand in command.Subcommands)
            Complete(subcommand);
    }
}
