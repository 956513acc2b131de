namespace Ec20Emulator.Modem.Features.Http;

/// <summary>What the HTTP client of the module is busy with; it does one thing at a time.</summary>
internal enum HttpActivity
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Counted input comes behind CONNECT.</summary>
    Input,

    /// <summary>A request is under way.</summary>
    Request,

    /// <summary>A body is handed out.</summary>
    Read,
}
