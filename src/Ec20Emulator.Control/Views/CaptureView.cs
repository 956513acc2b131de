namespace Ec20Emulator.Control.Views;

/// <summary>Whether what passes over the network is kept.</summary>
/// <param name="IsOn">True while it is.</param>
/// <param name="Keys">True while the secrets of TLS sessions are kept too.</param>
internal sealed record CaptureView(bool IsOn, bool Keys);
