-- House "१४" is house "14": whoever looks for either finds it, and no two entries differ by the keyboard alone.
update households set house_no = translate(house_no, '०१२३४५६७८९', '0123456789') where house_no ~ '[०-९]';
