using System.Text.Json;
using Ec20Emulator.Control.Problems;
using Ec20Emulator.Modem.World;
using Microsoft.AspNetCore.Http;

namespace Ec20Emulator.Control.Actions;

/// <summary>All endpoints of actions, by method and path.</summary>
internal sealed class ActionCatalogue
{
    private readonly IReadOnlyList<ActionEndpoint> _endpoints;

    public ActionCatalogue(IEnumerable<ControlDeclaration> controls) => _endpoints =
    [
        .. from action in controls.SelectMany(control => control.Actions)
           from route in action.Routes
           group new Variant(action, route) by (route.Method, route.Path) into route
           select new ActionEndpoint(route.Key.Method, route.Key.Path, [.. route]),
    ];

    /// <summary>The endpoints.</summary>
    public IReadOnlyList<ActionEndpoint> Endpoints => _endpoints;

    /// <summary>Reads a request for an action once, to be done to many modems.</summary>
    /// <exception cref="ProblemException">There is no such action: 404; or the request is wrong: 400.</exception>
    public PreparedAction Prepare(string method, string path, JsonElement? body)
    {
        foreach (var endpoint in _endpoints.Where(one => one.Method == method))
        {
            if (Match(endpoint.Path, path) is { } values)
                return endpoint.Prepare(ActionBody.Of(body, endpoint.NeedsBody), name => values[name]);
        }
        throw new ProblemException(StatusCodes.Status404NotFound, $"path: no action lies at {method} {path} below a modem", "path");
    }

    private static Dictionary<string, string>? Match(string template, string path)
    {
        var (wanted, given) = (template.Split('/'), path.Split('/'));
        if (wanted.Length != given.Length)
            return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text) in wanted.Zip(given))
        {
            if (name.StartsWith('{'))
                values[name.Trim('{', '}')] = text;
            else if (name != text)
                return null;
        }
        return values;
    }
}
