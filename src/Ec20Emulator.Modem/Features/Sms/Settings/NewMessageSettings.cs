namespace Ec20Emulator.Modem.Features.Sms.Settings;

/// <summary>AT+CNMI: what is told of new messages, and how; factory values are the defaults (sms-calls.md 6).</summary>
/// <param name="Mode">0 keeps indications, 1 drops them in data mode, 2 keeps them while in data mode.</param>
/// <param name="Messages">mt: 0 stored silently, 1 stored and told, 2 passed on unless of class 2, 3 passed on if of class 3.</param>
/// <param name="Broadcasts">bm: 0 none, 2 passed on.</param>
/// <param name="Reports">ds: 0 none, 1 passed on, 2 stored and told.</param>
/// <param name="Clears">bfr: 0 sends what was kept when mode becomes 1 or 2, 1 drops it.</param>
internal sealed record NewMessageSettings(int Mode = 2, int Messages = 1, int Broadcasts = 0, int Reports = 0, int Clears = 0)
{
    /// <summary>True where every value is one AT+CNMI takes.</summary>
    public bool IsValid => Mode is >= 0 and <= 2 && Messages is >= 0 and <= 3 && Broadcasts is 0 or 2 && Reports is >= 0 and <= 2 && Clears is 0 or 1;
}
