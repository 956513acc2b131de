namespace Ec20Emulator.Control.Views;

/// <summary>Whether a modem runs.</summary>
/// <param name="Power">Off, Booting, On, GoingDown or Hung.</param>
internal sealed record PowerView(string Power);
