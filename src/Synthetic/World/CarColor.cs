namespace Linkage.Synthetic;

/// <summary>A colour in both languages.</summary>
internal sealed record CarColor(string Thai, string English)
{
    public static readonly CarColor[] All =
    [
        new("ขาว", "WHITE"), new("ดำ", "BLACK"), new("เทา", "GREY"), new("เงิน", "SILVER"), new("แดง", "RED"), new("น้ำเงิน", "BLUE"), new("เขียว", "GREEN"), new("ทอง", "GOLD"), new("น้ำตาล", "BROWN"),
    ];
}
