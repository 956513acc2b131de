using MudBlazor;

namespace Ec20Emulator.WebConsole.Shell;

/// <summary>Colours and type, light and dark. Fonts are those of the computer: none is loaded.</summary>
internal static class Theme
{
    private static readonly string[] Text = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "DejaVu Sans", "sans-serif"];

    public static readonly MudTheme Current = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#0f6b5c",
            Secondary = "#8a4b08",
            AppbarBackground = "#ffffff",
            AppbarText = "#17211f",
            Background = "#f5f7f6",
            Surface = "#ffffff",
            TextPrimary = "#17211f",
            TextSecondary = "#4d5a57",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#5cc9b4",
            Secondary = "#e0a458",
            AppbarBackground = "#161d1c",
            AppbarText = "#e4ecea",
            Background = "#0f1514",
            Surface = "#161d1c",
            TextPrimary = "#e4ecea",
            TextSecondary = "#a3b1ad",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = Text, FontSize = ".875rem" },
            Button = new ButtonTypography { TextTransform = "none" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px", AppbarHeight = "56px" },
    };
}
