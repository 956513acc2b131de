using Ec20Emulator.At.Results;
using Ec20Emulator.Modem.Core;
using Ec20Emulator.Modem.Engine.Commands;

namespace Ec20Emulator.Modem.Features.Http.Settings;

/// <summary>AT+QHTTPCFG="reqheader/add" - one more header of requests.</summary>
internal sealed class AddHeaderSetting(HttpParts parts) : IKeyedSetting<HttpValues.Header>
{
    public string Key => "reqheader/add";

    public AtResult Apply(HttpValues.Header args, Turn turn)
    {
        var headers = parts.Session.Settings.AddedHeaders;
        if (headers.Count >= HttpSettings.MostAddedHeaders)
            return turn.Fail(CmeError.HttpMemoryAllocationFailed, $"there are {headers.Count} headers");
        headers.Add((args.Name, args.Value));
        return AtResult.Ok;
    }
}

/// <summary>AT+QHTTPCFG="reqheader/remove" - takes a header away again, all of its values.</summary>
internal sealed class RemoveHeaderSetting(HttpParts parts) : IKeyedSetting<HttpValues.HeaderName>
{
    public string Key => "reqheader/remove";

    public AtResult Apply(HttpValues.HeaderName args, Turn turn) =>
        parts.Session.Settings.AddedHeaders.RemoveAll(header => header.Name.Equals(args.Name, StringComparison.OrdinalIgnoreCase)) > 0
            ? AtResult.Ok
            : turn.Fail(CmeError.HttpInvalidParameter, $"no header {args.Name} has been added");
}
