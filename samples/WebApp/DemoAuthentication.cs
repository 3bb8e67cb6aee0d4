using System.Security.Claims;
using System.Text.Encodings.Web;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Views;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace WebApp;

/// <summary>For the demo alone: it believes a header such as <c>X-Demo-Actor: anna; CaseOwner</c>. Sign people in instead.</summary>
internal sealed class DemoAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Demo";

    public static IEnumerable<string> StaffRoles =>
        Roles.BuiltIn.Except([.. ViewPolicy.Default.OutsideRoles, Roles.System], StringComparer.Ordinal);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string[] parts = Request.Headers["X-Demo-Actor"].ToString()
            .Split([';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts is not [var id, .. var roles])
            return Task.FromResult(AuthenticateResult.NoResult());
        var identity = new ClaimsIdentity([new(ClaimTypes.Name, id), .. roles.Select(role => new Claim(ClaimTypes.Role, role))], Scheme);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme)));
    }
}
