using System.CommandLine;
using ComplaintFlow.Storage;
using ComplaintFlow.Tool.Output;

namespace ComplaintFlow.Tool.Commands;

/// <summary><c>--tenant</c> and <c>--all-tenants</c> of a command that works on a store.</summary>
internal sealed class TenantOptions
{
    private readonly Option<string> _tenant = new("--tenant")
    {
        Description = "The tenant, where a host serves several.",
        HelpName = "NAME",
        DefaultValueFactory = _ => ComplaintKey.DefaultTenant,
    };

    private readonly Option<bool> _all = new("--all-tenants") { Description = "Every tenant that has complaints, one after another." };

    public void AddTo(Command command)
    {
        command.Add(_tenant);
        command.Add(_all);
    }

    /// <summary>The tenant, or null for all of them.</summary>
    /// <exception cref="InvalidInputException">Both options are given.</exception>
    public string? Read(ParseResult parsed)
    {
        if (!parsed.GetValue(_all))
            return parsed.GetValue(_tenant)!;
        return parsed.GetResult(_tenant) is { Implicit: false }
            ? throw new InvalidInputException("Give --tenant for one tenant, or --all-tenants, not both.")
            : null;
    }
}
